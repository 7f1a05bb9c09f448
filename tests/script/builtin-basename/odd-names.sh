basename 'a
b/c
d'
basename "$(printf '/x/\303\244\377')" | od -An -c
basename "$(printf 'a/%0255d' 0)" | wc -c
basename "$(printf '%05000d/x' 0)"
