import PliegoDiagnostics
import PliegoDiff

func writePatch(_ setup: DiffSetup) throws(PliegoError) -> DiffOutcome {
  throw PliegoError([])
}
