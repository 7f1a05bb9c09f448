x=prefix-rest
echo ${x#$(echo prefix-)} ${x%`echo rest`}
