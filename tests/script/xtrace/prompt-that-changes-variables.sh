# what PS4 changes in a substitution stays there
i=0
PS4='+$((i=i+1)) '
{ set -x; x=$(echo a; echo b); set +x; } 2>/dev/null
echo $i
