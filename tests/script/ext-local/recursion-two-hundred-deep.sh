f() { local n=$1; if [ $n -gt 0 ]; then f $((n - 1)); fi; r=$((r + n)); }
r=0; f 200; echo $r
