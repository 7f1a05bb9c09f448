printf 'one two\nthree\n\nfour' >f
wc f
wc <f
wc -l f
wc -w f
wc -m f
wc -c f
wc -L f
wc -lw f
wc -wl f
wc -c -l <f
wc -mc f
wc -lwmcL f
wc --lines --words --chars --bytes --max-line-length f
echo "$?"
