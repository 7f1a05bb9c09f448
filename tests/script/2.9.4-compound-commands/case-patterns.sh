for w in file.c file.h dir/ 42 '' '*'; do
  case $w in
  *.c) echo c;;
  *.[h]) echo h;;
  */) echo dir;;
  [0-9]*) echo number;;
  '') echo empty;;
  \*) echo star;;
  esac
done
