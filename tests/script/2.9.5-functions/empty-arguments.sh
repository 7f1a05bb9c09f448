f() { echo $#; }
f "" ''; f $u; f "$u"
