# flags, width and precision, as printf's
printf 12345 >f
chmod 640 f
touch -d '2024-02-29 12:34:56.789012345 UTC' f
for format in %10n %-10n %.0n %010n %8s %-8s '|' %08s %+s '% s' %.7s %-08s %#a %8a %-8a '|' %#x %#f %12A %.4A %5u %05u \
	%.3Y %.12Y %20.3Y %-20.3Y %020.3Y %.Y %.0Y %+Y %.19y %.10y %30y %-40y; do
	stat -c "[$format]" f
done
touch -d '1960-01-01 00:00:00.25 UTC' f
stat -c '%Y %.2Y %.1Y %.9Y %y' f
touch -d '1969-12-31 23:59:59.75 UTC' f
stat -c '%Y %.2Y %.1Y %.0Y %6.2Y %06.2Y %y' f
