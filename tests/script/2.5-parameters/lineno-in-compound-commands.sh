if true
then
  echo $LINENO
fi
for i in 1 2; do
  echo $LINENO
done
