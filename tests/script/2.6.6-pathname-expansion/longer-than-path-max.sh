n=$(awk 'BEGIN { for (i = 0; i < 200; i++) printf "n" }')
i=0 q=
while [ $i -lt 25 ]; do mkdir $n; cd $n; i=$((i+1)) q=$q[n]*/; done
touch end
cd "$HOME"
set -- ${q}e*; echo $# ${#1}
set -- ${q}end; echo $# ${#1}
set -- ${q}; echo $# ${#1}
set -- ${q}none*; [ "$1" = "${q}none*" ] && echo stays
