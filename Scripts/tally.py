"""How many comparisons agreed: shared by the conformance scripts, so that all count, tell and end alike."""


class Tally:
    """Counts what holds and tells what does not."""

    # Beyond these only counting goes on: the first ones say what is wrong.
    TOLD = 40

    def __init__(self, ours="pliego", theirs="owed"):
        self.passed = self.failed = 0
        self.ours, self.theirs = ours, theirs

    def holds(self, name, is_right, told=""):
        """One comparison; `told` says more about it when it does not hold."""
        if is_right:
            self.passed += 1
            return True
        self.failed += 1
        if self.failed <= self.TOLD:
            print(f"FAILED {name}" + (f": {str(told)[:600]}" if told != "" else ""))
        return False

    def same(self, name, found, expected):
        sides = f"\n  {self.ours}: {str(found)[:600]}\n  {self.theirs}: {str(expected)[:600]}"
        return self.holds(name, found == expected, sides)

    def end(self):
        """Prints the count and gives the exit status."""
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0
