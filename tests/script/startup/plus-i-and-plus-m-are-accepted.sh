"$SH" +i -c 'echo i'; "$SH" +m -c 'echo m'
