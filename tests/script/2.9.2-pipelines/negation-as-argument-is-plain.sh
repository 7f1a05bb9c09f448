echo ! a !
