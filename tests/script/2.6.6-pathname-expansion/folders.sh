mkdir -p d1/e d2/e
touch d1/a d2/b d1/e/x
echo */* d?/e */e/* d[1]/*
