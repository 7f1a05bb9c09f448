echo 'echo from ENV' >rc
ENV=$PWD/rc "$SH" -c 'echo main'
