if true; then if false; then echo no; else echo inner else; fi; else echo outer else; fi
