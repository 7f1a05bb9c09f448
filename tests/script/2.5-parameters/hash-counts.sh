echo $#
set a 'b c' ''
echo $# ${#} "$#"
