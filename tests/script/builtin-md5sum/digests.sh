# RFC 1321 A.5 and the examples of FIPS 180-4
printf '' | md5sum
printf abc | md5sum
printf '' | sha1sum
printf abc | sha1sum
printf '' | sha256sum
printf abc | sha256sum -
printf abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq | sha1sum
printf abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq | sha256sum
printf %1000000d 0 | tr 0\  aa >million
md5sum <million
sha1sum million
sha256sum -b million
