#!/bin/sh
# A PHP application: its files are unpacked into the volume at the first start, and upgraded when the image is newer.
set -eu

# version_greater A B: is A newer than B?
version_greater() {
	[ "$(printf '%s\n' "$@" | sort -t '.' -n -k1,1 -k2,2 -k3,3 -k4,4 | head -n 1)" != "$1" ]
}

directory_empty() {
	[ -z "$(ls -A "$1/")" ]
}

run_as() {
	if [ "$(id -u)" = 0 ]; then
		gosu www "$@"
	else
		"$@"
	fi
}

version_of() {
	sed -n "s/^\\\$version = '\(.*\)';\$/\1/p" "$1/version.php"
}

if expr "$1" : 'php' >/dev/null || [ "${APP_UPDATE:-0}" -eq 1 ]; then
	installed=0.0.0.0
	if [ -f /var/www/html/version.php ]; then
		installed=$(version_of /var/www/html)
	fi
	image=$(version_of /srv/app)
	if version_greater "$installed" "$image"; then
		echo "cannot go back from $installed to $image" >&2
		exit 1
	fi
	if version_greater "$image" "$installed"; then
		echo "Initializing $image ..."
		if [ "$installed" != 0.0.0.0 ]; then
			echo "Upgrading from $installed ..."
			(cd /var/www/html && find apps -mindepth 1 -maxdepth 1 -type d | sort | sed 's|^|had: |')
		fi
		while IFS= read -r pattern; do
			case $pattern in
			'#'* | '') continue ;;
			esac
			rm -rf "/var/www/html/${pattern:?}"
		done </srv/app/upgrade.exclude
		cp -a /srv/app/. /var/www/html/
		rm -f /var/www/html/upgrade.exclude
		for dir in config data custom_apps; do
			if [ ! -d "/var/www/html/$dir" ] || directory_empty "/var/www/html/$dir"; then
				mkdir -p "/var/www/html/$dir"
				cp -R "/srv/app/$dir/." "/var/www/html/$dir/" 2>/dev/null || :
			fi
		done
		if [ "$(id -u)" = 0 ]; then
			chown -R www:www /var/www/html
		fi
		find /var/www/html -type f -name '*.php' -exec chmod 0640 {} \;
		find /var/www/html -type d -print0 | xargs -0 chmod 0750
		tmp=$(mktemp /tmp/config.XXXXXX)
		{
			echo '<?php'
			env | grep '^PHP_' | sort | while IFS='=' read -r name value; do
				printf "\$%s = '%s';\n" "$(echo "${name#PHP_}" | tr 'A-Z' 'a-z')" "$value"
			done
		} >"$tmp"
		cat "$tmp" >/var/www/html/config/env.php
		rm "$tmp"
		run_as php-tool upgrade --from "$installed"
		echo "Done"
	fi
	ln -sfn /var/www/html/data /var/www/data
	touch -d @86400 /var/www/html/config/env.php
	stat -c '%n %a %U:%G %s %Y' /var/www/html/config/env.php
fi
exec "$@"
