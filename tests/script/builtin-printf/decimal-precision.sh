printf '[%.3d][%.3d][%.0d]\n' 7 -7 7
