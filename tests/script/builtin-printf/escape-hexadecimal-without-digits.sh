printf '\xg\n'
