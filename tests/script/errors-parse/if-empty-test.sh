if; then echo yes; fi
