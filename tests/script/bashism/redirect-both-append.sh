ls nothing &>> log
