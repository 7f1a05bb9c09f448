eval 'f() { echo function; }'
f; : && echo special
