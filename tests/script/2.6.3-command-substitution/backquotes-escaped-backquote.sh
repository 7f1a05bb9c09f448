echo `echo '\`'`
