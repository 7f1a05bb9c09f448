echo '' '' | od -An -c
