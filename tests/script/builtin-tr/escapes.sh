printf 'abcdefgh' | tr abcdefgh '\a\b\f\n\r\t\v\\' | od -An -c
echo a | tr a '\101'
echo a1 | tr a '\1011'
echo 'a\b' | tr '\\' /
echo abc | tr '\141-\143' A-C
echo abq | tr '\q' x
echo 'a\' | tr 'a\' xy
