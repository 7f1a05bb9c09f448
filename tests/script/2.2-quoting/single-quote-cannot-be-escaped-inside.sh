printf '<%s>\n' 'don'\''t' 'a\'b
