# a directory that cannot be read is told once
mkdir -p z/y a
chmod 0 z
/usr/bin/setpriv --bounding-set=-dac_override,-dac_read_search \
	--inh-caps=-dac_override,-dac_read_search "$SH" -c 'find z; echo $?; find a z -depth; echo $?
	find -L z -name z; echo $?; find z -maxdepth 0; echo $?'
chmod 755 z
