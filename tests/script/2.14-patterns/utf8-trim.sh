LC_ALL=C.UTF-8
w=$(printf '\303\251a\342\202\254')
echo "${#w} ${w#?} ${w%?} ${w##*a} ${w%%a*}"
