import Glibc
import PliegoCommandLine

exit(Program.pliego.run(CommandLine.arguments))
