w=item250
{ echo 'case $w in'; i=0; while [ $i -lt 300 ]; do echo "item$i) echo found $i;;"; i=$((i+1)); done; echo esac; } >s
. ./s
