echo "$(
  echo a # not ) here
  # nor ' here
  echo b
)"
