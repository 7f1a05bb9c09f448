touch a1 a2
cd /
for f in ~/a*; do echo "${f##*/}"; done
