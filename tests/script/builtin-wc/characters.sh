printf 'gr\303\274n \342\202\254\n' >f
wc -m f
LC_ALL=C.UTF-8 wc -m f
LC_ALL=C.UTF-8 wc f
LC_ALL=C.UTF-8 wc -mc f
LC_ALL=C LC_CTYPE=C.UTF-8 wc -m f
(unset LC_ALL; LC_CTYPE=C.UTF-8 wc -m f)
# invalid bytes are no characters
printf '\377a\342\202b\200' | LC_ALL=C.UTF-8 wc -m -c
printf '\342\202' | LC_ALL=C.UTF-8 wc -m -c
# words of characters beyond ASCII; a no-break space is a space
printf '\303\274 \342\202\254\302\240x\343\200\200y' | LC_ALL=C.UTF-8 wc -w
# a character that is cut in two by the end of a block
{ printf '%065535d' 0; printf '\342\202\254%065530d' 0; printf '\360\237\230\200'; } | LC_ALL=C.UTF-8 wc -m -c
