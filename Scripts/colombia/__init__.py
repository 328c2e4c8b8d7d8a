"""What conformance-co.py counts again, one system a module, with none of pliego's code."""
