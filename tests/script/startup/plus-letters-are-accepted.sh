"$SH" +abCefhuvx -c 'echo ok'
