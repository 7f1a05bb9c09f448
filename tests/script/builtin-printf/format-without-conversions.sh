printf 'no conversions here\n'
