"$SH" -c 'sh -c "echo x" >f'
cat f
