x=foo.bar
echo ${x%$(echo .bar)} ${x#`echo foo`}
