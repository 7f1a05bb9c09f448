printf '%f %F %5.1f| %f %F\n' inf -inf inf nan nan
