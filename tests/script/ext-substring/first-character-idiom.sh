v=-option
if [ "${v:0:1}" = - ]; then echo option; fi
