touch 'a*' 'ab' '$x'
echo a* \$*
