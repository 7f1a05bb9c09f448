printf '\18\78' | od -An -tx1
