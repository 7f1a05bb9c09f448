# characters of UTF-8 count where the locale says so
LC_ALL=C.UTF-8; export LC_ALL
printf 'é\n' | sed 's/./x/g'
printf 'aéb\n' | sed 's/x*/-/g'
printf 'né\n' | sed 'y/é/e/'
printf 'ne\n' | sed 'y/en/éñ/'
printf 'été ñ\n' | sed 'y/éñ/eñ/'
printf 'né\n' | sed 's/[é]/<&>/'
printf 'né\n' | sed -n l
printf 'é\377é\n' | sed 'y/é/x/' | od -An -c
printf 'n\n' | sed 'y/né/é/' ; echo $?
LC_ALL=C
printf 'é\n' | sed 's/./x/g'
