true && {
  echo a
  echo b
} || echo no
