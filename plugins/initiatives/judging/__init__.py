"""Whether what was read may stand as it is, and what follows from it: rules, points, rankings, periods, what waits on whom."""
