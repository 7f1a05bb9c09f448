printf '<%s>\n' ab\
cd
ec\
ho joined
