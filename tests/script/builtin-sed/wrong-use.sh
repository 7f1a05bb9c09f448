# wrong use of the utility, files that cannot be read or written
PATH=/nowhere
sed; echo $?
sed -q p; echo $?
sed --nonsense p; echo $?
sed -e; echo $?
sed -l x p; echo $?
sed -l -1 p; echo $?
sed -f missing; echo $?
sed -f .; echo $?
sed -i p; echo $?
sed --posix=1 p; echo $?
echo 'p;k' >script; sed -f script; echo $?
echo 'p
{
  s/a/b/q
}' >script; sed -e p -f script -e p; echo $?
sed p missing also; echo $?
echo x | sed p missing - ; echo $?
sed p .; echo $?
sed p <&-; echo $?
echo x | sed p >&-; echo $?
echo x | sed p >/dev/full; echo $?
echo x | sed 'w /dev/full'; echo $?
echo x | sed 'w /dev/full' >/dev/null; echo $?
