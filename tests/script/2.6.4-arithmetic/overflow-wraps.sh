max=9223372036854775807
echo $((max+1)) $((max*2)) $((-max-2)) $((max+max)) $((max*max))
