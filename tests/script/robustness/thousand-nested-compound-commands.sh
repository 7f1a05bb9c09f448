s='echo inside'
a= b=
i=0; while [ $i -lt 1000 ]; do a="$a{ " b="$b }"; i=$((i+1)); done
eval "$a echo inside; $(echo "$b" | sed 's/}/};/g') :"
