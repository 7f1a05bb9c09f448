echo ~no_such_user_here ~no_such_user_here/x
