printf '%f %g\n'
