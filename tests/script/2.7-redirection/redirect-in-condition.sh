if echo x >f; then cat f; fi
while read x; do echo "$x"; break; done <f
