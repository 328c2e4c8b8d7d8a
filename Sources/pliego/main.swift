print("pliego")
