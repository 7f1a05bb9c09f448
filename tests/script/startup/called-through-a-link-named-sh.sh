ln -s "$SH" ./sh
./sh -c 'echo linked'
